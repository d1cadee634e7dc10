"""Accounts as a small team writes them in Python: log in with a password, read who is signed in. No sessions, no limits."""

import os
import uuid
from datetime import datetime, timedelta, timezone

import bcrypt
import jwt
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, ConfigDict
from sqlalchemy import ARRAY, Text, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, sessionmaker

SECRET_KEY = os.environ["SECRET_KEY"]
ALGORITHM = "HS256"
ACCESS_TOKEN_EXPIRE_MINUTES = 30

engine = create_engine(os.environ["DATABASE_URL"], pool_size=5, max_overflow=0)
open_session = sessionmaker(engine)
app = FastAPI()
bearer = HTTPBearer()


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    __table_args__ = {"schema": "bare"}

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    email: Mapped[str]
    password_hash: Mapped[str]
    full_name: Mapped[str | None]
    is_active: Mapped[bool]
    email_verified: Mapped[bool]
    roles: Mapped[list[str]] = mapped_column(ARRAY(Text))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class UserResponse(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: uuid.UUID
    email: str
    full_name: str | None
    is_active: bool
    email_verified: bool
    roles: list[str]
    created_at: datetime
    updated_at: datetime


class LogIn(BaseModel):
    email: str
    password: str


def database():
    with open_session() as session:
        yield session


def signed_in(credentials: HTTPAuthorizationCredentials = Depends(bearer), session: Session = Depends(database)) -> User:
    try:
        claims = jwt.decode(credentials.credentials, SECRET_KEY, algorithms=[ALGORITHM])
    except jwt.PyJWTError as wrong:
        raise HTTPException(status_code=401) from wrong
    user = session.get(User, uuid.UUID(claims["sub"]))
    if user is None:
        raise HTTPException(status_code=401)
    return user


@app.get("/me")
def me(user: User = Depends(signed_in)) -> UserResponse:
    return UserResponse.model_validate(user)


@app.post("/log-in")
def log_in(who: LogIn, session: Session = Depends(database)) -> dict[str, str]:
    user = session.scalar(select(User).where(User.email == who.email, User.is_active))
    if user is None or not bcrypt.checkpw(who.password.encode(), user.password_hash.encode()):
        raise HTTPException(status_code=401)
    expires = datetime.now(timezone.utc) + timedelta(minutes=ACCESS_TOKEN_EXPIRE_MINUTES)
    return {"access_token": jwt.encode({"sub": str(user.id), "exp": expires}, SECRET_KEY, ALGORITHM)}
