import { BaseModel, column } from '@adonisjs/lucid/orm'

export default class Department extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare customerId: number

  @column()
  declare name: string

  /** Grows with every change, so that the second of two editors can be told. */
  @column()
  declare version: number
}
