package org.jiandang.audit;

/** Appends to the audit record. Who, when, in which area and from where are added by the implementation. */
public interface Audit {

    /** Name of the transactions that keep the record itself; they go on when others are refused. */
    String TRANSACTION = "audit record";

    /** Writes one event in the running transaction, or in one of its own; if it cannot be written, the act must fail. */
    void record(AuditEvent event);
}
