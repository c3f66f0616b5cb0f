package io.entrepot.foundation.publishing.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The text of a service's settings, which say when its versions end, for the document that it renders. */
public record ServiceSettings(String text) {

    private static final String ENDS = "sunsets";

    /** With the end of a version; empty where they have no place for it. */
    public Optional<ServiceSettings> withSunset(int major, LocalDate sunset) {
        var version = Integer.toString(major);
        return WrittenMapping.of(text)
                .child("entrepot")
                .flatMap(ours -> ours.child("web.api"))
                .map(api -> api.child(ENDS)
                        .map(ends -> ends.with(version, sunset.toString(), ends.keys()))
                        .orElseGet(() ->
                                api.with(ENDS, "{%s: %s}".formatted(version, sunset), List.of("title", "version"))))
                .map(ServiceSettings::new);
    }
}
