/** Where a member does, or sees, what is owed of him: by the module that records it. */
export const DOES: Partial<Record<string, { to: string; zh: string; en: string }>> = {
  training: { to: '/mine/training', zh: '去培训', en: 'To training' },
  reviews: { to: '/mine/reviews', zh: '看进度', en: 'See how far' },
  letters: { to: '/mine/letters', zh: '去签署', en: 'To my letters' },
  matters: { to: '/mine/matters/confirm', zh: '去确认', en: 'Confirm' },
  stationed: { to: '/mine/stationed', zh: '去查看', en: 'To my stay abroad' },
  travel: { to: '/mine/trips', zh: '去办理', en: 'To my journeys' },
};
