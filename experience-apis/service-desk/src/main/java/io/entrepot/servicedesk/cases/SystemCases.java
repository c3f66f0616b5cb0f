package io.entrepot.servicedesk.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cases of the system APIs, which the desk works on like those of stock. */
public interface SystemCases {

    /** The names of the system APIs that have cases. */
    List<String> systems();

    /** The next cases of one system. */
    DeskCase.Page list(String system, CaseQuery query);

    DeskCase.Detail read(String system, CaseId id);

    /** Hands the message to its handler again, as it came or as it was mended; it stays open if it fails again. */
    DeskCase.Detail replay(String system, CaseId id, @Nullable Amendment amendment, Agent agent);

    DeskCase.Detail discard(String system, CaseId id, String reason, Agent agent);

    /** The first cases of every system; a system that is away is named and left out. */
    Overview listAll(CaseQuery query);

    /** Cases side by side. */
    record Overview(List<OfSystem> systems, List<String> missing) {}

    /** The first cases of one system. */
    record OfSystem(String system, DeskCase.Page page) {}
}
