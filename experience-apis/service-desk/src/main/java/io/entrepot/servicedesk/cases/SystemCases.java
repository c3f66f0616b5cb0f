package io.entrepot.servicedesk.cases;

import java.util.List;

/** The cases of the system APIs, which the desk only reads: they are mended where the system is known. */
public interface SystemCases {

    /** The names of the system APIs that have cases. */
    List<String> systems();

    /** The next cases of one system. */
    DeskCase.Page list(String system, CaseQuery query);

    DeskCase.Detail read(String system, CaseId id);

    /** The first cases of every system; a system that is away is named and left out. */
    Overview listAll(CaseQuery query);

    /** Cases side by side. */
    record Overview(List<OfSystem> systems, List<String> missing) {}

    /** The first cases of one system. */
    record OfSystem(String system, DeskCase.Page page) {}
}
