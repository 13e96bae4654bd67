package io.chengnuo.workspace.imports;

import io.chengnuo.analytics.register.RegisterEntry;
import io.chengnuo.customer.RecogniseCustomer;
import io.chengnuo.customer.RegisterCustomers;
import io.chengnuo.people.AddPerson;
import io.chengnuo.people.AddTeam;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Sha256;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.sla.ComputeClocks;
import io.chengnuo.ticket.ImportTickets;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.HexFormat;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What a run and its rehearsal begin with: the file opened and understood, and who takes its cases over. */
@Component
class OpenImport {

    private final DSLContext sql;
    private final Tenants tenants;
    private final Organisation organisation;
    private final AddPerson addPerson;
    private final AddTeam addTeam;
    private final RegisterCustomers register;
    private final RecogniseCustomer recognise;
    private final ImportTickets tickets;
    private final ComputeClocks clocks;
    private final RegisterEntry registerEntry;
    private final Clock clock;

    OpenImport(
            DSLContext sql,
            Tenants tenants,
            Organisation organisation,
            AddPerson addPerson,
            AddTeam addTeam,
            RegisterCustomers register,
            RecogniseCustomer recognise,
            ImportTickets tickets,
            ComputeClocks clocks,
            RegisterEntry registerEntry,
            Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.organisation = organisation;
        this.addPerson = addPerson;
        this.addTeam = addTeam;
        this.register = register;
        this.recognise = recognise;
        this.tickets = tickets;
        this.clocks = clocks;
        this.registerEntry = registerEntry;
        this.clock = clock;
    }

    /** A file that is being read. */
    record Opened(Table table, String sha256, ImportedPeople people, Importer importer, Cases cases)
            implements AutoCloseable {

        String format() {
            return table.format();
        }

        @Override
        public void close() throws IOException {
            table.close();
        }
    }

    /** {@code add}: whether people and teams that are not known yet are added. */
    Opened open(ImportKind kind, Path file, Mapping mapping, boolean add) throws IOException {
        var sha256 = sha256(file);
        var table = Table.open(file);
        try {
            mapping.check(kind, table.header());
            var zone = tenants.require(Tenancy.require()).zone();
            var reading = new Reading(mapping, table.header(), zone);
            var people = new ImportedPeople(sql, organisation, addPerson, addTeam, mapping.source(), add);
            var cases = new Cases(table.rows(), reading, mapping.events() != null, keyless(sha256));
            return new Opened(table, sha256, people, importer(kind, mapping, reading, people), cases);
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    private Importer importer(ImportKind kind, Mapping mapping, Reading reading, ImportedPeople people) {
        return switch (kind) {
            case CUSTOMERS -> new CustomerImporter(reading, register, recognise);
            case REGISTER -> new RegisterImporter(reading, registerEntry, organisation);
            case TICKETS ->
                new TicketImporter(mapping, reading, people, recognise, tickets, clocks::of, clock.instant());
        };
    }

    /** Rows without a key of their own are known by their place in this very file. */
    private static String keyless(String sha256) {
        return sha256.substring(0, 16) + ":";
    }

    private static String sha256(Path file) {
        try (var bytes = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
