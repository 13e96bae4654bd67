package io.chengnuo.channel.portal;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is in the portal.
 *
 * @param tickets what may be seen; null for all of the customer's, once the address was proven by a code
 */
public record PortalSession(
        UUID id, UUID customer, @Nullable Set<UUID> tickets) {

    /** Whether this ticket of that customer may be seen. */
    public boolean opens(UUID ticket, UUID itsCustomer) {
        return tickets == null ? itsCustomer.equals(customer) : tickets.contains(ticket);
    }

    /** True when the address was proven, so that everything of the customer is open. */
    public boolean proven() {
        return tickets == null;
    }
}
