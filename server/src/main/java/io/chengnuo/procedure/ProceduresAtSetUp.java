package io.chengnuo.procedure;

import io.chengnuo.people.CompanySetUp;
import io.chengnuo.policy.Text;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a new company the procedures that ship. In the same transaction: its first request already goes through one. */
@Component
class ProceduresAtSetUp {

    private static final Text REASON = new Text("随产品提供的初始流程", "Shipped with the product");

    private final ShippedProcedures shipped;
    private final PublishProcedure publish;

    ProceduresAtSetUp(ShippedProcedures shipped, PublishProcedure publish) {
        this.shipped = shipped;
        this.publish = publish;
    }

    @EventListener
    void on(CompanySetUp begun) {
        shipped.all().forEach(document -> publish.first(document, REASON.in(Locale.forLanguageTag(begun.locale()))));
    }
}
