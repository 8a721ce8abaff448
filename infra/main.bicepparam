using 'main.bicep'

// Fill in and keep outside the repository, or pass each with --parameters.
param name = 'example'
param botAppId = '00000000-0000-0000-0000-000000000000'
param botServicePrincipalId = '00000000-0000-0000-0000-000000000000'
