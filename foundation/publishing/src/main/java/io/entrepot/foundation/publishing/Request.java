package io.entrepot.foundation.publishing;

import io.entrepot.foundation.publishing.revisions.Api;
import io.entrepot.foundation.publishing.revisions.Examination;
import java.util.List;
import java.util.Set;

/** What is to be published; an empty list of APIs means all. */
record Request(boolean isDryRun, boolean wantsWarnings, String reason, List<Api> apis) {

    private static final String REVIEWED = "--reviewed";
    private static final String WARNINGS = "--warnings";

    static Request parse(List<String> arguments, List<Api> known) {
        var asked = Arguments.parse(arguments, Set.of(REVIEWED), Set.of(Arguments.DRY_RUN, WARNINGS));
        asked.apis().stream().filter(api -> !known.contains(api)).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException("there is no openapi/" + unknown.file());
        });
        return new Request(
                asked.isDryRun(), asked.has(WARNINGS), asked.text(REVIEWED).orElse(""), asked.apis());
    }

    boolean isAbout(Examination examination) {
        return apis.isEmpty() || apis.contains(examination.api());
    }
}
