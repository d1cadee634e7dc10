package io.sallyport.persistence.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a query of a SQL object that is sent by JDBC itself, because every authenticated request
 * sends it, and JDBI's own work on a statement costs more than the rest of it. Such a query finds
 * one row or none, and its parameters are what a driver takes, or instants.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Direct {}
