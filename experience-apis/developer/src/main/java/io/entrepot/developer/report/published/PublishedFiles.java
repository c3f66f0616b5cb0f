package io.entrepot.developer.report.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the published contracts in this program. */
final class PublishedFiles {

    private static final Pattern REVISION =
            Pattern.compile(".*/openapi/published/([a-z]+)/([a-z0-9.-]+)/v(\\d+)/(\\d+)\\.(?:yaml|json)");
    private static final Pattern ENTRY = Pattern.compile("(?m)^## v(\\d+), revision (\\d+) \\((\\S+)\\)$");

    private PublishedFiles() {}

    /** By name; versions of one API one after the other. */
    static List<PublishedContract> contracts() {
        var found = new HashMap<String, PublishedContract>();
        for (var file : revisions()) {
            var named = REVISION.matcher(path(file));
            if (named.matches()) {
                var major = Integer.parseInt(named.group(3));
                found.computeIfAbsent(
                                "%s/%s/v%d".formatted(named.group(1), named.group(2), major),
                                name -> contract(named.group(1), named.group(2), major))
                        .revisions()
                        .put(Integer.valueOf(named.group(4)), file);
            }
        }
        var contracts = new ArrayList<>(found.values());
        contracts.sort(Comparator.comparing(PublishedContract::layer)
                .thenComparing(PublishedContract::api)
                .thenComparingInt(PublishedContract::major));
        return contracts;
    }

    private static PublishedContract contract(String layer, String api, int major) {
        return new PublishedContract(layer, api, major, new TreeMap<>(), dates(layer, api, major));
    }

    /** As the changelog has them. */
    private static Map<Integer, LocalDate> dates(String layer, String api, int major) {
        var entries = ENTRY.matcher(text(new ClassPathResource("openapi/changelog/%s/%s.md".formatted(layer, api))));
        var dates = new HashMap<Integer, LocalDate>();
        while (entries.find()) {
            if (Integer.parseInt(entries.group(1)) == major) {
                dates.put(Integer.valueOf(entries.group(2)), LocalDate.parse(entries.group(3)));
            }
        }
        return dates;
    }

    private static Resource[] revisions() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/published/**/*.*");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String path(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
