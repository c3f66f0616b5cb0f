package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.partner.Partner;
import java.time.Instant;

/** A file that was taken in, word for word. */
public record Interchange(
        long id, Partner partner, String fileName, String text, InterchangeState state, Instant receivedAt) {}
