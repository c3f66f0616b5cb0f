/** Applications over HTTP. */
@NullMarked
package io.entrepot.developer.application.web;

import org.jspecify.annotations.NullMarked;
