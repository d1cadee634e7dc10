package io.sallyport.persistence.user;

import io.sallyport.domain.user.User;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.customizer.QueryTimeOut;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * The statements that look through {@code users}. {@code conditions}, {@code likely} and {@code
 * direction} are texts of ours, never a caller's. The driver has a statement cancelled that takes
 * longer than {@value #SECONDS} s: that needs no setting of a session, which may be a host's.
 */
interface UserDirectorySql {

  int SECONDS = 5;

  /**
   * The words of a user as {@code SearchWords} cuts them. It is the expression of {@code
   * users_by_words}, character by character; the parser of PostgreSQL's text search would go by the
   * locale of the database, and take an address for one word.
   */
  String WORDS_MATCH =
      """
      array_to_tsvector(array_remove(string_to_array(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
          email || coalesce(' ' || nullif(email_canonical, email), '') || coalesce(' ' || full_name_lower, ''),
          '.', ' '), ',', ' '), '@', ' '), '-', ' '), '_', ' '), '+', ' '), '''', ' '), '’', ' '), '"', ' '), '(', ' '), ')', ' '), '　', ' '),
        ' '), ''))
        @@ cast(:query as tsquery)
      """;

  @QueryTimeOut(SECONDS)
  @SqlQuery(
      "select "
          + UserMapper.COLUMNS
          + """
            from <schema>.users
           where <conditions>
           order by created_at <direction>, id <direction>
           limit :limit
          """)
  List<User> page(
      @Define String conditions,
      @Define String direction,
      @BindMap Map<String, Object> values,
      int limit);

  /**
   * Finds the first along the order, among so many rows of it.
   *
   * @param likely holds wherever the words match, and costs less than to cut out the words
   */
  @QueryTimeOut(SECONDS)
  @SqlQuery(
      "select "
          + UserMapper.COLUMNS
          + """
           from (select *
                   from <schema>.users
                  where <conditions>
                  order by created_at <direction>, id <direction>
                  limit :rows) as users
          where <likely>
          """
          + " and "
          + WORDS_MATCH
          + """
           order by created_at <direction>, id <direction>
           limit :limit
          """)
  List<User> walk(
      @Define String conditions,
      @Define String likely,
      @Define String direction,
      @BindMap Map<String, Object> values,
      int rows,
      int limit);

  /**
   * Finds all by the index of words, and sorts them. If there are more than {@code most}, they are
   * just any of them.
   */
  @QueryTimeOut(SECONDS)
  @SqlQuery(
      """
      with matching as materialized (
        select created_at, id
          from <schema>.users
         where <conditions>
      """
          + " and "
          + WORDS_MATCH
          + """
          ), counted as (
            select created_at, id from matching limit :most
          ), places as (
            select id, count(*) over () as matches
              from counted
             order by created_at <direction>, id <direction>
             limit :limit
          )
          select places.matches,
          """
          + UserMapper.COLUMNS
          + """
            from places
            join <schema>.users on users.id = places.id
           order by users.created_at <direction>, users.id <direction>
          """)
  List<MatchMapper.Match> match(
      @Define String conditions,
      @Define String direction,
      @BindMap Map<String, Object> values,
      long most,
      int limit);
}
