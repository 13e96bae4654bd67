package io.chengnuo.people;

import io.chengnuo.shared.Gone;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins a company: its place in the register, the root of its organisation, and an administrator whose post has every right.
 * What other modules must have ready they load in the same transaction, on {@link CompanySetUp}.
 */
@Service
public class SetUpCompany {

    private final Tenants tenants;
    private final AddUnit addUnit;
    private final AddPerson addPerson;
    private final DefinePost definePost;
    private final GivePost givePost;
    private final Facts facts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SetUpCompany(
            Tenants tenants,
            AddUnit addUnit,
            AddPerson addPerson,
            DefinePost definePost,
            GivePost givePost,
            Facts facts,
            TransactionTemplate transaction,
            Clock clock) {
        this.tenants = tenants;
        this.addUnit = addUnit;
        this.addPerson = addPerson;
        this.definePost = definePost;
        this.givePost = givePost;
        this.facts = facts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** {@code host}: null for the company that answers at any host name. */
    public record Company(
            String name,
            @Nullable String host,
            Locale locale,
            ZoneId zone,
            String policyPack,
            @Nullable WorkingHours workingHours) {

        /** One that works as the policy pack says. */
        public Company(String name, @Nullable String host, Locale locale, ZoneId zone, String policyPack) {
            this(name, host, locale, zone, policyPack, null);
        }
    }

    /** {@code password}: null for one that signs in otherwise. */
    public record Administrator(
            String name, String email, @Nullable String password) {
        @Override
        public String toString() {
            return "Administrator[" + email + "]";
        }
    }

    /** What there is now. */
    public record Begun(UUID company, UUID administrator, UUID root) {}

    /** The first company of this installation; refuses a second. */
    public Begun first(Company company, Administrator administrator) {
        synchronized (this) {
            if (!tenants.all().isEmpty()) {
                throw new Gone("set_up_already");
            }
            return another(company, administrator);
        }
    }

    /** A further company of this installation, with a host name of its own. */
    public Begun another(Company company, Administrator administrator) {
        var at = clock.instant();
        var id = Ids.next(at);
        return Tenancy.as(
                id,
                () -> transaction.execute(status -> {
                    tenants.add(
                            new Tenants.Tenant(id, company.name(), company.host(), company.locale(), company.zone()),
                            at);
                    return begin(id, company, administrator);
                }));
    }

    private Begun begin(UUID id, Company company, Administrator administrator) {
        var root = addUnit.add(null, company.name());
        var person = addPerson.add(administrator.name(), administrator.email(), administrator.password());
        var chinese = company.locale().getLanguage().equals("zh");
        var post = definePost.define(
                chinese ? "系统管理员" : "Administrator",
                "设置系统，管理人员、岗位与权限。",
                "Sets the system up; looks after people, posts and rights.",
                List.of(),
                everyRight());
        givePost.give(person, post.id(), root.id(), null);
        facts.record(new CompanySetUp(
                id,
                person,
                company.name(),
                company.locale().toLanguageTag(),
                company.zone().getId(),
                company.policyPack(),
                company.workingHours(),
                clock.instant()));
        return new Begun(id, person, root.id());
    }

    private static EnumMap<Right, Reach> everyRight() {
        var rights = new EnumMap<Right, Reach>(Right.class);
        for (var right : Right.values()) {
            rights.put(right, Reach.ALL);
        }
        return rights;
    }
}
