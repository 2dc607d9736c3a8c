/** The parts of Asterisk's REST description (Swagger 1.1) that types are made from. */
export interface Values {
  values?: string[]
}

export interface Property {
  type: string
  required?: boolean
  description?: string
  allowableValues?: Values
}

export interface Model {
  description?: string
  properties: Record<string, Property>
  subTypes?: string[]
}

export interface Parameter {
  name: string
  paramType: 'path' | 'query' | 'body'
  dataType: string
  required?: boolean
  allowMultiple?: boolean
  allowableValues?: Values
}

export interface Operation {
  httpMethod: string
  nickname: string
  summary: string
  responseClass: string
  upgrade?: string
  parameters?: Parameter[]
}

export interface Description {
  models?: Record<string, Model>
  apis: { path: string; operations: Operation[] }[]
}
