package io.chengnuo.customer;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a customer away and fetches it back. Its requests stay, and it is still recognised. */
@Component
class ArchiveCustomer {

    private final CustomerDesk desk;
    private final Clock clock;

    ArchiveCustomer(CustomerDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Transactional
    long archive(UUID id, String reason, @Nullable String ifMatch) {
        var row = desk.open(id, ifMatch);
        var at = clock.instant();
        row.setArchivedAt(at);
        row.setArchivedBy(Acting.current().actor());
        return desk.close(row, new CustomerArchived(new CustomerId(id), reason, at));
    }

    @Transactional
    long restore(UUID id, @Nullable String ifMatch) {
        var row = desk.openEvenArchived(id, ifMatch);
        if (row.getArchivedAt() == null) {
            throw new Conflict("customer_not_archived");
        }
        row.setArchivedAt(null);
        row.setArchivedBy(null);
        return desk.close(row, new CustomerRestored(new CustomerId(id), clock.instant()));
    }
}
