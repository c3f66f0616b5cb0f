/** Lists exception cases over HTTP. */
@NullMarked
package io.entrepot.wmsshiphero.cases.web;

import org.jspecify.annotations.NullMarked;
