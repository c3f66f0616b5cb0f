package io.entrepot.foundation.publishing.retirement;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import java.util.Set;
import java.util.stream.Stream;

/** A version of a public API that is deprecated or retired, as it stands in {@code lifecycle.yaml}. */
record EndingVersion(String api, int major, Part stated) {

    /** Only the calls of experience APIs come through the gateway and are counted there. */
    static final String LAYER = "experience";

    private static final Set<String> ENDING = Set.of("deprecated", "retired");

    static Stream<EndingVersion> of(Document lifecycle) {
        return lifecycle.root().at("apis").elements().stream()
                .filter(api -> api.at("layer").text().equals(LAYER))
                .flatMap(api -> api.at("versions").elements().stream()
                        .filter(version -> ENDING.contains(version.at("state").text()))
                        .map(version -> new EndingVersion(
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

    boolean is(String layer, String name, String number) {
        return layer.equals(LAYER) && name.equals(api) && number.equals(Integer.toString(major));
    }

    boolean hasConsentOf(String consumer) {
        return stated.at("consents").elements().stream()
                .anyMatch(consent -> consent.at("consumer").text().equals(consumer));
    }

    @Override
    public String toString() {
        return api + " v" + major;
    }
}
