package io.entrepot.servicedesk.cases;

import org.jspecify.annotations.Nullable;

/** The cases of stock, which the desk works on. */
public interface StockCases {

    DeskCase.Page list(CaseQuery query);

    DeskCase.Detail read(CaseId id);

    /** Hands the message to its handler again, as it came or as it was mended; it stays open if it fails again. */
    DeskCase.Detail replay(CaseId id, @Nullable Amendment amendment, Agent agent);

    /** Replays the next open cases of a kind. */
    Replayed replayAll(String kind, long cursor, int limit, Agent agent);

    DeskCase.Detail discard(CaseId id, String reason, Agent agent);

    /** Says who takes care of it; null: nobody. */
    DeskCase.Detail assign(CaseId id, @Nullable String owner, Agent agent);

    /**
     * How the replay of several cases went.
     *
     * @param next where the next call goes on; absent when all were tried
     */
    record Replayed(int resolved, int stillOpen, @Nullable String next) {}
}
