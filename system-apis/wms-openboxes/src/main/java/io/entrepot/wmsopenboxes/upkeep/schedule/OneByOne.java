package io.entrepot.wmsopenboxes.upkeep.schedule;

import io.entrepot.foundation.backend.BackendException;
import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.CaseKind;
import io.entrepot.foundation.cases.ExceptionCase;
import io.entrepot.foundation.cases.ExceptionCases;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/**
 * Reads things of one sort, of which one that cannot be read holds up nothing. Whether that thing is odd or the warehouse is away
 * shows in what is read afterwards, so the cases are told then.
 */
final class OneByOne<T> {

    /** So many failures in a row are of the warehouse and not of the things. */
    private static final int MOST_IN_A_ROW = 3;

    private static final Actor POLL = new Actor("poll");

    private final ExceptionCases cases;
    private final Sort<T> sort;
    private final Map<T, String> unreadable = new LinkedHashMap<>();
    private final Set<String> unread = new HashSet<>();

    OneByOne(ExceptionCases cases, Sort<T> sort) {
        this.cases = cases;
        this.sort = sort;
    }

    /** What is read: which case it is when that fails, how one of it is called, and what is kept to read it again. */
    interface Sort<T> {

        CaseKind kind();

        String subject(T one);

        Object message(T one);
    }

    /** Those that failed before come last, so that they never keep the others from being read. */
    void read(List<T> all, Consumer<T> reading) {
        var odd = open().stream().map(ExceptionCase::subject).collect(Collectors.toSet());
        var failures = 0;
        for (var one : all.stream()
                .sorted(Comparator.comparing(one -> odd.contains(sort.subject(one))))
                .toList()) {
            if (failures < MOST_IN_A_ROW && isRead(one, reading)) {
                failures = 0;
            } else {
                failures++;
                unread.add(sort.subject(one));
            }
        }
    }

    /** The warehouse answered otherwise: what could not be read is a case, and a case of what could be is mended. */
    void tell() {
        unreadable.forEach((one, why) -> cases.open(sort.kind(), sort.subject(one), why, sort.message(one)));
        open().stream()
                .map(ExceptionCase::subject)
                .filter(subject -> !unread.contains(subject))
                .forEach(subject -> cases.resolve(sort.kind(), subject, POLL, "nothing of it is unread any more"));
    }

    private boolean isRead(T one, Consumer<T> reading) {
        try {
            reading.accept(one);
            return true;
        } catch (BackendException | JacksonException | IllegalArgumentException | ArithmeticException failed) {
            unreadable.put(one, "It cannot be read: " + failed.getMessage());
            return false;
        }
    }

    private List<ExceptionCase> open() {
        return cases.list(CaseFilter.openOf(sort.kind()));
    }
}
