// One instance of the service: host, state, identity and bot registration. The app registration and its federated credential are made first
// (docs/operations.md, step 2), because they live in Entra and not in the resource group. No secret is read or written here.
targetScope = 'resourceGroup'

@description('Short name of this instance: lower-case letters and digits, 3 to 12. Resource names are derived from it.')
@minLength(3)
@maxLength(12)
param name string

@description('Region of all resources. Data stays there.')
param location string = resourceGroup().location

@description('Application (client) id of the single-tenant app registration that the bot proves itself as.')
param botAppId string

@description('Object id of that app\'s service principal (Enterprise application): it is given the state tables.')
param botServicePrincipalId string

@description('The Entra tenant in which the bot and its people live.')
param tenantId string = tenant().tenantId

@description('Name of the bot as people see it.')
param botDisplayName string = 'Rapid Review Bot'

@description('App Service plan size. Always On needs at least B1.')
param planSku string = 'P0v3'

@description('Number of instances. Any number may run at once; two survive the loss of one.')
@minValue(1)
param instances int = 2

@description('Host name that people reach the pages by. Empty: the one that App Service gives.')
param publicHostName string = ''

@description('Days for which service logs are kept. They hold ids, never names, addresses or case words.')
param logRetentionDays int = 90

var storageTableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var siteName = '${name}-rapidreview'
var hostName = empty(publicHostName) ? '${siteName}.azurewebsites.net' : publicHostName

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('${name}state${uniqueString(resourceGroup().id)}', 24)
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_GZRS' }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource keepState 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep-state'
  scope: storage
  properties: {
    level: 'CanNotDelete'
    notes: 'The state of open Rapid Reviews. Read docs/operations.md before removing this lock.'
  }
}

resource tableAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, botServicePrincipalId, storageTableDataContributor)
  scope: storage
  properties: {
    principalId: botServicePrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageTableDataContributor)
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    retentionInDays: logRetentionDays
    sku: { name: 'PerGB2018' }
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: planSku
    capacity: instances
  }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: siteName
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      alwaysOn: true
      ftpsState: 'Disabled'
      healthCheckPath: '/health/work'
      http20Enabled: true
      linuxFxVersion: 'DOTNETCORE|10.0'
      minTlsVersion: '1.2'
      appSettings: [
        { name: 'Bot__MicrosoftAppType', value: 'SingleTenant' }
        { name: 'Bot__MicrosoftAppId', value: botAppId }
        { name: 'Bot__MicrosoftAppTenantId', value: tenantId }
        { name: 'Identity__ManagedIdentityClientId', value: identity.properties.clientId }
        { name: 'Tables__Endpoint', value: storage.properties.primaryEndpoints.table }
        { name: 'Web__PublicUrl', value: 'https://${hostName}' }
        // App Service stands before the service: without this every visitor of the public pages would seem to come from one address.
        { name: 'ASPNETCORE_FORWARDEDHEADERS_ENABLED', value: 'true' }
      ]
    }
  }
}

resource siteLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: site
  properties: {
    workspaceId: logs.id
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: botDisplayName
    endpoint: 'https://${hostName}/api/messages'
    msaAppId: botAppId
    msaAppTenantId: tenantId
    msaAppType: 'SingleTenant'
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      acceptedTerms: true
      enableCalling: false
      isEnabled: true
    }
  }
}

output siteName string = site.name
output publicUrl string = 'https://${hostName}'
output managedIdentityPrincipalId string = identity.properties.principalId
output tablesEndpoint string = storage.properties.primaryEndpoints.table
