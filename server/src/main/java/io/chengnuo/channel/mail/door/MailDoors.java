package io.chengnuo.channel.mail.door;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.line.KeptRunning;
import io.chengnuo.channel.mail.intake.ReceiveMail;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.database.Tenants;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A listener for every mail door in use, on every node. */
@Component
class MailDoors extends KeptRunning {

    private static final Logger log = LoggerFactory.getLogger(MailDoors.class);

    private final ReceiveMail receive;
    private final Connectors connectors;
    private final Certificates certificates;

    MailDoors(Tenants tenants, Connectors connectors, ReceiveMail receive, Certificates certificates) {
        super(ConnectorKind.MAIL_DOOR, tenants, connectors);
        this.receive = receive;
        this.connectors = connectors;
        this.certificates = certificates;
    }

    @Override
    protected @Nullable Running begin(UUID tenant, Connector connector) {
        try {
            var listener =
                    new Listener(tenant, new DoorSettings(connector), receive::receive, connectors, certificates);
            listener.start();
            connectors.works(connector.id());
            return listener;
        } catch (DoorProblem e) {
            connectors.fails(connector.id(), e.code());
        } catch (Conflict e) {
            connectors.fails(connector.id(), "incomplete");
        } catch (RuntimeException e) {
            log.info("{} cannot listen: {}", connector, e.getMessage());
            connectors.fails(connector.id(), "port_taken");
        }
        return null;
    }
}
