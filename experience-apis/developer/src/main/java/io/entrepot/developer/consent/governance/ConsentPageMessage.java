package io.entrepot.developer.consent.governance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.developer.consent.ConsentPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of consents on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ConsentPageMessage(
        List<ConsentMessage> consents, @Nullable Long next) {

    ConsentPage toPage() {
        return new ConsentPage(consents.stream().map(ConsentMessage::toConsent).toList(), next);
    }
}
