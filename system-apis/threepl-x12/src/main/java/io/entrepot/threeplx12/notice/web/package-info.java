/** Takes advance ship notices over HTTP. */
@NullMarked
package io.entrepot.threeplx12.notice.web;

import org.jspecify.annotations.NullMarked;
