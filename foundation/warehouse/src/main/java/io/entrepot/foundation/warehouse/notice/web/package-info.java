/** Takes advance ship notices over HTTP. */
@NullMarked
package io.entrepot.foundation.warehouse.notice.web;

import org.jspecify.annotations.NullMarked;
