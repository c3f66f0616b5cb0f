package io.entrepot.wmsopenboxes.notice;

import io.entrepot.foundation.warehouse.notice.NoticeId;

/** A notice that could not be read; every poll reads it anew, so that the next one tells whether it is mended. */
public record NoticeToRead(NoticeId notice) {}
