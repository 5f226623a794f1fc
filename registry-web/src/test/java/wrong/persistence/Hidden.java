package wrong.persistence;

/** Something of the database. */
public class Hidden {}
