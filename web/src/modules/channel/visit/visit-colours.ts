/** How far a visit to a customer has come, in the lists that show it. */
export const visitColours = { planned: 'blue', held: 'green', cancelled: 'default' } as const;
