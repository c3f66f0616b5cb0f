package io.entrepot.foundation.publishing.retirement;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import java.util.Set;
import java.util.stream.Stream;

/** A version of an API that is deprecated or retired, as it stands in {@code lifecycle.yaml}. */
record EndingVersion(String layer, String api, int major, Part stated) {

    private static final Set<String> ENDING = Set.of("deprecated", "retired");

    static Stream<EndingVersion> of(Document lifecycle) {
        return lifecycle.root().at("apis").elements().stream()
                .flatMap(api -> api.at("versions").elements().stream()
                        .filter(version -> ENDING.contains(version.at("state").text()))
                        .map(version -> new EndingVersion(
                                api.at("layer").text(),
                                api.at("name").text(),
                                Integer.parseInt(version.at("major").text()),
                                version)));
    }

    boolean isRetired() {
        return stated.at("state").text().equals("retired");
    }

    boolean isIn(Part record) {
        return is(
                record.at("layer").text(),
                record.at("api").text(),
                record.at("major").text());
    }

    boolean is(String ofLayer, String name, String number) {
        return ofLayer.equals(layer) && name.equals(api) && number.equals(Integer.toString(major));
    }

    boolean hasConsentOf(String consumer) {
        return stated.at("consents").elements().stream()
                .anyMatch(consent -> consent.at("consumer").text().equals(consumer));
    }

    @Override
    public String toString() {
        return layer + "/" + api + "/v" + major;
    }
}
