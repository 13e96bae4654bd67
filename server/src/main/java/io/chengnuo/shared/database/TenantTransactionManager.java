package io.chengnuo.shared.database;

import io.chengnuo.shared.Tenancy;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Begins each transaction under the tenant of the thread. Without one the transaction sees no rows. */
final class TenantTransactionManager extends JdbcTransactionManager {

    private final DataSource source;

    TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
        this.source = dataSource;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Tenancy.current().ifPresent(this::enter);
    }

    private void enter(UUID tenant) {
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(source);
        if (holder == null) {
            throw new CannotCreateTransactionException("no connection bound");
        }
        try (var set = holder.getConnection().prepareStatement("select set_config('app.tenant', ?, true)")) {
            set.setString(1, tenant.toString());
            set.execute();
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("tenant not set", e);
        }
    }
}
