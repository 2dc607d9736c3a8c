/** People who ring again and again in the demo. Invented. */
export const knownCallers = [
  { name: 'Anne Berg', number: '+4748012345' },
  { name: 'Bergs Bakeri AS', number: '+4722410110' },
  { name: 'Ola Hansen', number: '+4791234567' },
  { name: 'Per Olsen', number: '+4790515253' },
  { name: 'Vestkant Rør AS', number: '+4755302010' },
  { name: 'Ingrid Nygård', number: '+4741223344' },
  { name: 'Trøndelag Tak AS', number: '+4773502011' },
  { name: 'Mohammed Ali', number: '+4746778899' },
]
