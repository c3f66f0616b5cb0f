package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.partner.Partner;

/** Opens sessions with partners. */
@FunctionalInterface
public interface Mailboxes {

    Mailbox open(Partner partner);
}
