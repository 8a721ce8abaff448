// Every call that this page makes; the same addresses serve tests and scripts.
async function call(method, path, body) {
  const options = { method, headers: { Accept: 'application/json' } };
  if (body instanceof Blob) options.body = body;
  else if (body !== undefined) {
    options.headers['Content-Type'] = 'application/json';
    options.body = JSON.stringify(body);
  }
  const response = await fetch(`/control${path}`, options);
  const text = await response.text();
  const json = text && (response.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : null;
  if (!response.ok) throw new Error(json?.error ?? json?.detail ?? `The tenant answered ${response.status}.`);
  return json;
}

export const get = path => call('GET', path);
export const post = (path, body = {}) => call('POST', path, body);
export const save = (path, file) => call('PUT', path, file);
export const del = path => call('DELETE', path);
export const as = (person, path) => `/people/${encodeURIComponent(person)}${path}`;
export const seg = encodeURIComponent;
