package io.entrepot.wmsopenboxes.notice;

/** Pieces of an announced line that came, the damaged beside the good ones. */
public record Arrived(int lineNumber, int received, int damaged) {}
