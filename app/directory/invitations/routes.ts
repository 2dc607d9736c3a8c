import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const InvitationController = () =>
  import('#directory/invitations/controllers/invitation_controller')
const InvitationLinkController = () =>
  import('#directory/invitations/controllers/invitation_link_controller')
const InvitationsController = () =>
  import('#directory/invitations/controllers/invitations_controller')
const PersonInvitationController = () =>
  import('#directory/invitations/controllers/person_invitation_controller')

router.get('/invitation/:token', [InvitationLinkController, 'show']).as('invitation_link.show')
router.get('/invitation', [InvitationController, 'show']).as('invitation.show')
router.post('/invitation', [InvitationController, 'store']).as('invitation.store')

router
  .group(() => {
    router.get('/invitations', [InvitationsController, 'show']).as('invitations.show')
    router.post('/invitations', [InvitationsController, 'store']).as('invitations.store')
    router
      .post('/people/:user/invitation', [PersonInvitationController, 'store'])
      .as('person_invitation.store')
  })
  .prefix('/admin')
  .use([middleware.auth(), middleware.customer(), middleware.role(['contact_person'])])
