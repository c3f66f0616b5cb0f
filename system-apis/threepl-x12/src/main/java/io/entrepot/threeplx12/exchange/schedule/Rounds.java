package io.entrepot.threeplx12.exchange.schedule;

import io.entrepot.foundation.schedule.SingleReplica;
import io.entrepot.threeplx12.exchange.Collecting;
import io.entrepot.threeplx12.exchange.Reminding;
import io.entrepot.threeplx12.exchange.Reviewing;
import io.entrepot.threeplx12.exchange.Sending;
import io.entrepot.threeplx12.partner.Partner;
import io.entrepot.threeplx12.partner.Partners;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The work that comes again and again; each is safe to do at any time, on any replica. */
@Component
class Rounds {

    private final Partners partners;
    private final Collecting collecting;
    private final Reviewing reviewing;
    private final Sending sending;
    private final Reminding reminding;
    private final SingleReplica replicas;

    Rounds(
            Partners partners,
            Collecting collecting,
            Reviewing reviewing,
            Sending sending,
            Reminding reminding,
            SingleReplica replicas) {
        this.partners = partners;
        this.collecting = collecting;
        this.reviewing = reviewing;
        this.sending = sending;
        this.reminding = reminding;
        this.replicas = replicas;
    }

    void takeIn() {
        eachPartner("take-in", partner -> {
            collecting.collect(partner);
            reviewing.review(partner);
        });
    }

    void send() {
        eachPartner("send", sending::send);
    }

    void remind() {
        replicas.runs("remind", reminding::remind);
    }

    private void eachPartner(String job, Consumer<Partner> work) {
        partners.all().forEach(partner -> replicas.runs(job + "/" + partner.node(), () -> work.accept(partner)));
    }
}
