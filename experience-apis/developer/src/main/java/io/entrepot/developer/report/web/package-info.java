/** Reports of contracts over HTTP. */
@NullMarked
package io.entrepot.developer.report.web;

import org.jspecify.annotations.NullMarked;
