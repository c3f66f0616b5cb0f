/** Answers that ShipHero takes no advance ship notices from us. */
@NullMarked
package io.entrepot.wmsshiphero.notice.web;

import org.jspecify.annotations.NullMarked;
