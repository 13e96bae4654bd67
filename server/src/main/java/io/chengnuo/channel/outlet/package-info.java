/**
 * Outlets (服务网点): the register of them, the regions the company serves and how many of those an outlet reaches, appointments, and the
 * queue in the hall. A walk-in becomes a ticket by {@code OpenTicket} as any other request.
 */
@NullMarked
@NamedInterface("outlet")
package io.chengnuo.channel.outlet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
