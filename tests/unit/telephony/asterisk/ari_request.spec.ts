import { test } from '@japa/runner'
import { requestFrame } from '#telephony/drivers/asterisk/ari_request'
import { hangupCauseOf } from '#telephony/drivers/asterisk/hangup_causes'

test.group('Asterisk engine, requests', () => {
  test('parameters go into the path or the query, and cannot leave them', ({ assert }) => {
    const params = { channelId: 'a/b?c', variable: 'BN_TAGS', value: '{"x":"1&2=3 +æ"}' }
    const frame = JSON.parse(requestFrame('7', { name: 'channels.setChannelVar', params }))
    assert.deepEqual(frame, {
      type: 'RESTRequest',
      transaction_id: '7',
      request_id: '7',
      method: 'POST',
      uri: 'channels/a%2Fb%3Fc/variable?variable=BN_TAGS&value=%7B%22x%22%3A%221%262%3D3%20%2B%C3%A6%22%7D',
    })
  })

  test('a body is JSON in the frame, and parameters without value are left out', ({ assert }) => {
    const params = { channelId: 'a', endpoint: 'PJSIP/x', callerId: undefined }
    const body = { variables: { A: '1' } }
    const frame = JSON.parse(requestFrame('8', { name: 'channels.originateWithId', params, body }))
    assert.equal(frame.uri, 'channels/a?endpoint=PJSIP%2Fx')
    assert.equal(frame.content_type, 'application/json')
    assert.deepEqual(JSON.parse(frame.message_body), body)
  })
})

test('Q.850 causes become the causes of the port', ({ assert }) => {
  const causes = [16, 17, 18, 19, 21, 1, 34, 42, 0, 127].map(hangupCauseOf)
  assert.deepEqual(causes, [
    'normal',
    'busy',
    'no_answer',
    'no_answer',
    'rejected',
    'unknown_number',
    'congestion',
    'congestion',
    'failed',
    'failed',
  ])
})
