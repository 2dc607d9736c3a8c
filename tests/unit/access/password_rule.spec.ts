import { test } from '@japa/runner'
import { commonPasswords } from '#access/passwords/common_passwords'
import { passwordProblem } from '#access/passwords/values/password_rule'

const known = new Set(['korrekt hest batteri', 'password'])

const problemOf = (password: string, shortest = 15) =>
  passwordProblem(password, {
    shortest,
    names: ['Åse', 'Ødegård', 'Fjordbygg', 'Bedriftsnett'],
    isCommon: (lower) => known.has(lower),
  })

test.group('Passwords', () => {
  test('[privacy 22] 15 characters alone, 8 with a second factor; letters of any alphabet count', ({
    assert,
  }) => {
    assert.equal(problemOf('lyng og granit'), 'too_short')
    assert.isNull(problemOf('lyng og granitt'))
    assert.equal(problemOf('lyng-42', 8), 'too_short')
    assert.isNull(problemOf('lyng-427', 8))
    assert.equal(problemOf('🐘🦩🌵🍇🧭🪁🎻'), 'too_short')
  })

  test('[privacy 22] 64 characters are allowed, and many more', ({ assert }) => {
    const phrase = 'elleve trette bøfler vandrer sakte mot fjellet og '
    assert.isNull(problemOf(phrase.repeat(2).slice(0, 64)))
    assert.isNull(problemOf(`${phrase}x`))
    assert.equal(problemOf(`${phrase.repeat(6)}!`), 'too_long')
  })

  test('[privacy 22] no kinds of characters are asked for', ({ assert }) => {
    for (const password of ['bare sma bokstaver', '835209174662083', 'BAREstoreHERogDER']) {
      assert.isNull(problemOf(password), password)
    }
  })

  test('[privacy 22] known ones are refused, however they are capitalised', ({ assert }) => {
    assert.equal(problemOf('Korrekt Hest BATTERI'), 'common')
  })

  test('[privacy 22] the same again and again is refused', ({ assert }) => {
    for (const password of ['aaaaaaaaaaaaaaa', 'lønnlønnlønnlønn', 'granittgranittgranitt']) {
      assert.equal(problemOf(password), 'repeated', password)
    }
  })

  test('[privacy 22] what fingers or the alphabet follow is refused', ({ assert }) => {
    for (const password of ['abcdefghijklmno', 'abcd1234efgh5678', 'poiuytrewq98765']) {
      assert.equal(problemOf(password), 'sequence', password)
    }
  })

  test('[privacy 22] names around the user are refused as the main part, not in passing', ({
    assert,
  }) => {
    for (const password of ['Fjordbygg2026!!!', 'ase-odegard-1974', 'BedriftsnettØdegård']) {
      assert.equal(problemOf(password), 'context', password)
    }
    assert.isNull(problemOf('hos fjordbygg spiser vi vafler'))
  })

  test('[privacy 22] the list that is shipped holds what leaks most', async ({ assert }) => {
    const common = await commonPasswords()
    assert.isAbove(common.size, 3000)
    assert.isTrue(common.has('qwertyuiop'))
  })
})
