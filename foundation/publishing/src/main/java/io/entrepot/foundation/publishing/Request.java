package io.entrepot.foundation.publishing;

import io.entrepot.foundation.publishing.revisions.Api;
import io.entrepot.foundation.publishing.revisions.Examination;
import java.util.ArrayList;
import java.util.List;

/** What the command is asked to do; an empty list of APIs means all. */
record Request(boolean isDryRun, boolean wantsWarnings, String reason, List<Api> apis) {

    static Request parse(List<String> arguments, List<Api> known) {
        var isDryRun = false;
        var wantsWarnings = false;
        var reason = "";
        var apis = new ArrayList<Api>();
        for (var left = arguments.iterator(); left.hasNext(); ) {
            switch (left.next()) {
                case "--dry-run" -> isDryRun = true;
                case "--warnings" -> wantsWarnings = true;
                case "--reviewed" -> reason = left.hasNext() ? left.next().strip() : "";
                case String option
                when option.startsWith("-") ->
                    throw new IllegalArgumentException("unknown option " + option + "; see --help");
                case String api -> apis.add(known(Api.parse(api), known));
            }
        }
        if (arguments.contains("--reviewed") && reason.isEmpty()) {
            throw new IllegalArgumentException("--reviewed needs a reason");
        }
        return new Request(isDryRun, wantsWarnings, reason, List.copyOf(apis));
    }

    private static Api known(Api api, List<Api> known) {
        if (!known.contains(api)) {
            throw new IllegalArgumentException("there is no openapi/" + api.file());
        }
        return api;
    }

    boolean isAbout(Examination examination) {
        return apis.isEmpty() || apis.contains(examination.api());
    }
}
