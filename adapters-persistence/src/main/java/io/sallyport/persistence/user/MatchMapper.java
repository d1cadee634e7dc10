package io.sallyport.persistence.user;

import io.sallyport.domain.user.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row as a user, with how many there are. */
final class MatchMapper implements RowMapper<MatchMapper.Match> {

  private final UserMapper user = new UserMapper();

  /**
   * One who matches.
   *
   * @param matches how many do, as far as was counted
   */
  record Match(User user, long matches) {}

  @Override
  public Match map(ResultSet row, StatementContext context) throws SQLException {
    return new Match(user.map(row, context), row.getLong("matches"));
  }
}
