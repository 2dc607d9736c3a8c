/** Session key: the secret of the invitation that this browser came with. */
export const INVITATION = 'invitation'
