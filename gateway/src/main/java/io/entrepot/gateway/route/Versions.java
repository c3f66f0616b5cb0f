package io.entrepot.gateway.route;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which major versions of which API exist, by the first part of the path. */
record Versions(Map<String, List<String>> byApi) {

    private static final Pattern VERSIONED = Pattern.compile("/[a-z][a-z0-9-]*/v[1-9][0-9]*");

    private static final Pattern NAMES_A_VERSION = Pattern.compile("/[^/]+/v[0-9]+(/.*)?");

    static Versions of(List<Route> routes) {
        return new Versions(routes.stream()
                .map(Route::path)
                .filter(Versions::isVersion)
                .collect(Collectors.groupingBy(path -> path.split("/", -1)[1], TreeMap::new, Collectors.toList())));
    }

    /** Whether the path is that of a version of an API. */
    static boolean isVersion(String path) {
        return VERSIONED.matcher(path).matches();
    }

    /** The paths of all versions of the API to which the path belongs; empty when there is no such API. */
    List<String> ofApiAt(String path) {
        return byApi.getOrDefault(path.split("/", -1)[1], List.of());
    }

    boolean isKnownAt(String path) {
        return ofApiAt(path).stream().anyMatch(version -> path.equals(version) || path.startsWith(version + "/"));
    }

    static boolean isNamedIn(String path) {
        return NAMES_A_VERSION.matcher(path).matches();
    }
}
