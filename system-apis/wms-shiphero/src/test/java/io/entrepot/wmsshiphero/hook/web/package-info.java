/** Tests of webhooks over HTTP. */
@NullMarked
package io.entrepot.wmsshiphero.hook.web;

import org.jspecify.annotations.NullMarked;
