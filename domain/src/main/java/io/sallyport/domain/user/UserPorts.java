package io.sallyport.domain.user;

import io.sallyport.domain.shared.UseCase;

/**
 * The use cases of users.
 *
 * @param register opens an account for anyone who asks
 * @param repeatRegistration shows whom an earlier request with the same key made
 * @param create opens an account for someone else
 * @param readProfile shows users their own account
 * @param changeProfile changes what users may change of their own account
 * @param eraseProfile erases one's own account
 * @param read shows an administrator one account
 * @param list shows an administrator all accounts, page by page
 * @param change changes someone else's account
 * @param erase erases someone else's account
 * @param importUsers takes over the users of another system
 * @param link keeps the id that another system has for a user
 * @param readLinked shows the user to whom an external id belongs
 * @param readExternalId shows the id that another system has for a user
 */
public record UserPorts(
    RegisterUser register,
    RepeatRegistration repeatRegistration,
    CreateUser create,
    ReadProfile readProfile,
    ChangeProfile changeProfile,
    EraseProfile eraseProfile,
    ReadUser read,
    ListUsers list,
    ChangeUser change,
    EraseUser erase,
    ImportUsers importUsers,
    LinkUser link,
    ReadLinkedUser readLinked,
    ReadExternalId readExternalId) {

  /** The same use cases, each with something around it. */
  public UserPorts decorated(UseCase.Decorator decorator) {
    return new UserPorts(
        decorator.around(RegisterUser.class, register)::handle,
        decorator.around(RepeatRegistration.class, repeatRegistration)::handle,
        decorator.around(CreateUser.class, create)::handle,
        decorator.around(ReadProfile.class, readProfile)::handle,
        decorator.around(ChangeProfile.class, changeProfile)::handle,
        decorator.around(EraseProfile.class, eraseProfile)::handle,
        decorator.around(ReadUser.class, read)::handle,
        decorator.around(ListUsers.class, list)::handle,
        decorator.around(ChangeUser.class, change)::handle,
        decorator.around(EraseUser.class, erase)::handle,
        decorator.around(ImportUsers.class, importUsers)::handle,
        decorator.around(LinkUser.class, link)::handle,
        decorator.around(ReadLinkedUser.class, readLinked)::handle,
        decorator.around(ReadExternalId.class, readExternalId)::handle);
  }
}
