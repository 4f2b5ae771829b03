"""What is sold and who sells it: products, sellers, names of categories."""

from __future__ import annotations

from schemas.contract import Contract
from schemas.fields import count, identifier, text
from schemas.raw.places import state, zip_code
from schemas.raw.table import RawTable
from schemas.shared import LONGEST_NAME
from schemas.types import Count, Text


class Products(Contract):
    """One row a product of the catalogue."""

    product_id: Text = identifier("Product", "Names the product.")
    product_category_name: Text = text(
        "Category", "Category in Portuguese.", nullable=True, optional=True
    )
    product_name_lenght: Count = count(
        "Name length", "Characters in the name.", "characters", nullable=True, optional=True
    )
    product_description_lenght: Count = count(
        "Description length",
        "Characters in the description.",
        "characters",
        nullable=True,
        optional=True,
    )
    product_photos_qty: Count = count(
        "Photos", "Published photos.", "photos", nullable=True, optional=True
    )
    product_weight_g: Count = count("Weight", "Weight.", "g", nullable=True, optional=True)
    product_length_cm: Count = count("Length", "Length.", "cm", nullable=True, optional=True)
    product_height_cm: Count = count("Height", "Height.", "cm", nullable=True, optional=True)
    product_width_cm: Count = count("Width", "Width.", "cm", nullable=True, optional=True)
    product_name: Text = text(
        "Name",
        "Name of the product, for people.",
        nullable=True,
        optional=True,
        str_length={"min_value": 1, "max_value": LONGEST_NAME},
    )

    class Config(Contract.Config):
        """One row a product."""

        unique = ["product_id"]


PRODUCTS = RawTable(Products, "olist_products_dataset")


class Sellers(Contract):
    """One row a seller."""

    seller_id: Text = identifier("Seller", "Names the seller.")
    seller_zip_code_prefix: Text = zip_code(optional=True)
    seller_city: Text = text("City", "City of the seller.", nullable=True, optional=True)
    seller_state: Text = state(optional=True)

    class Config(Contract.Config):
        """One row a seller."""

        unique = ["seller_id"]


SELLERS = RawTable(Sellers, "olist_sellers_dataset")


class CategoryTranslation(Contract):
    """The English name of each product category."""

    product_category_name: Text = text("Category", "Category in Portuguese.")
    product_category_name_english: Text = text("Category in English", "The English name.")

    class Config(Contract.Config):
        """One row a category."""

        unique = ["product_category_name"]


CATEGORY_TRANSLATION = RawTable(CategoryTranslation, "product_category_name_translation")
